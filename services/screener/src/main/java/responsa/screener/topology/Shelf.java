package responsa.screener.topology;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import responsa.screener.domain.encounter.Comer;
import responsa.screener.domain.likeness.Banding;

/// Those whose groups of bands share their first row, first comers first, each with its bands: mostly one prompt or
/// two, so that a group is looked up and written at once and not band by band.
///
/// @param spilt whether it was ever full, so that later ones were kept by their bands
record Shelf(boolean spilt, List<Standing> standings) {
    /// How many find room. A full shelf is written at every change, and it is popular rows that fill it.
    static final int ROOM = 8;

    /// Nobody's.
    static final Shelf EMPTY = new Shelf(false, List.of());

    private static final int STANDING = Comer.BYTES + Banding.BANDS * Long.BYTES;

    Shelf {
        standings = List.copyOf(standings);
    }

    /// Who stands there.
    ///
    /// @param bands not copied
    record Standing(Comer comer, long[] bands) {
        boolean shares(long[] others) {
            return Arrays.stream(bands).anyMatch(band -> Arrays.stream(others).anyMatch(other -> other == band));
        }
    }

    boolean holds(Comer comer) {
        return standings.stream().anyMatch(standing -> standing.comer().equals(comer));
    }

    boolean hasRoom() {
        return standings.size() < ROOM;
    }

    /// Those who share one of these bands.
    List<Comer> sharing(long[] bands) {
        return standings.stream()
                .filter(standing -> standing.shares(bands))
                .map(Standing::comer)
                .toList();
    }

    Shelf with(Standing standing) {
        List<Standing> more = new ArrayList<>(standings);
        more.add(standing);
        return new Shelf(spilt, more);
    }

    /// What is left when those seen earlier are forgotten. That it was full is not, or whom it has no room for would be
    /// looked for nowhere.
    ///
    /// @param before milliseconds
    Shelf since(long before) {
        return new Shelf(
                spilt,
                standings.stream()
                        .filter(standing -> standing.comer().seenAt() >= before)
                        .toList());
    }

    Shelf spill() {
        return new Shelf(true, standings);
    }

    boolean isEmpty() {
        return !spilt && standings.isEmpty();
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(1 + standings.size() * STANDING).put((byte) (spilt ? 1 : 0));
        for (Standing standing : standings) {
            standing.comer().write(bytes);
            for (long band : standing.bands()) {
                bytes.putLong(band);
            }
        }
        return bytes.array();
    }

    static Shelf read(byte[] value) {
        ByteBuffer bytes = ByteBuffer.wrap(value);
        boolean spilt = bytes.get() != 0;
        List<Standing> standings = new ArrayList<>(bytes.remaining() / STANDING);
        while (bytes.hasRemaining()) {
            Comer comer = Comer.read(bytes);
            long[] bands = new long[Banding.BANDS];
            for (int band = 0; band < bands.length; band++) {
                bands[band] = bytes.getLong();
            }
            standings.add(new Standing(comer, bands));
        }
        return new Shelf(spilt, standings);
    }
}

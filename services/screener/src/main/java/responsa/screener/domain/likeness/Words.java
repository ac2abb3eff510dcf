package responsa.screener.domain.likeness;

import java.util.Arrays;

/// The words of a text, as hashes, in their order.
///
/// Case, punctuation, white space and Unicode's ways to write the same do not count. In scripts that put no spaces
/// between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) every letter with its marks is a word: a dictionary
/// would be another one on another JVM. A text without letters and digits, such as one emoji, has its signs as words.
public final class Words {
    private static final int FEW = 64;
    private static final int APOSTROPHE = '\'';
    private static final int CURLY_APOSTROPHE = 0x2019;

    private final long[] hashes;
    private final long numbers;

    private Words(long[] hashes, long numbers) {
        this.hashes = hashes;
        this.numbers = numbers;
    }

    /// Those of a text, whatever it is.
    public static Words of(String text) {
        String folded = Folding.fold(text);
        Collector words = new Collector(false);
        folded.codePoints().forEach(words::take);
        words.end();
        if (words.count > 0) {
            return words.collected();
        }
        Collector signs = new Collector(true);
        folded.codePoints().filter(sign -> !Character.isWhitespace(sign)).forEach(signs::take);
        signs.end();
        return signs.collected();
    }

    /// How many.
    public int count() {
        return hashes.length;
    }

    /// The hash of one of them.
    long at(int index) {
        return hashes[index];
    }

    /// The hash of the words that hold a digit, whatever their order.
    long numbers() {
        return numbers;
    }

    /// The hash of all of them in their order, behind others.
    ///
    /// @param before the hash of those before them; 0 for none
    public long whole(long before) {
        long whole = before;
        for (long hash : hashes) {
            whole = Mix.then(whole, hash);
        }
        return whole;
    }

    /// The hashes of all runs of so many words; none if there are fewer.
    public long[] runs(int length) {
        long[] runs = new long[Math.max(0, hashes.length - length + 1)];
        for (int start = 0; start < runs.length; start++) {
            long run = 0;
            for (int index = start; index < start + length; index++) {
                run = Mix.then(run, hashes[index]);
            }
            runs[start] = run;
        }
        return runs;
    }

    private static boolean continues(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isSilent(int sign) {
        return sign == APOSTROPHE || sign == CURLY_APOSTROPHE || Character.getType(sign) == Character.FORMAT;
    }

    /// Takes a text sign by sign.
    private static final class Collector {
        private final boolean everySign;
        private long[] hashes = new long[FEW];
        private int count;
        private long numbers;
        private long open;
        private boolean isOpen;
        private boolean hasDigit;
        private int last;

        Collector(boolean everySign) {
            this.everySign = everySign;
        }

        void take(int sign) {
            if (everySign || Script.hasNoSpaces(sign) && Character.isLetter(sign)) {
                end();
                add(sign);
            } else if (Character.isLetterOrDigit(sign)) {
                if (isOpen && Script.hasNoSpaces(last)) {
                    end();
                }
                add(sign);
            } else if (continues(sign)) {
                add(sign);
            } else if (!isSilent(sign)) {
                end();
            }
        }

        private void add(int sign) {
            open = Mix.then(open, sign);
            isOpen = true;
            hasDigit |= Character.isDigit(sign);
            last = continues(sign) ? last : sign;
        }

        void end() {
            if (!isOpen) {
                return;
            }
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * count);
            }
            hashes[count++] = open;
            numbers += hasDigit ? Mix.of(open) : 0;
            open = 0;
            isOpen = false;
            hasDigit = false;
        }

        Words collected() {
            return new Words(Arrays.copyOf(hashes, count), numbers);
        }
    }
}

package responsa.stage.catalogue;

import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.id.Sha256;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeEntry;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecEntry;

/// How the records of one topic of the catalogue are put on its shelf.
///
/// @param <E> the topic's values
/// @param <V> the versions they hold
record Entries<E, V>(
        Topic<String, E> topic,
        Function<E, @Nullable V> version,
        Function<E, @Nullable Sha256> pointer,
        Shelf<V> shelf) {
    private static final String CURRENT = "current/";

    static Entries<SpecEntry, Spec> specs() {
        return new Entries<>(Topics.SPECS, SpecEntry::spec, SpecEntry::current, new Shelf<>());
    }

    static Entries<RecipeEntry, Recipe> recipes() {
        return new Entries<>(Topics.RECIPES, RecipeEntry::recipe, RecipeEntry::current, new Shelf<>());
    }

    /// The key of the pointer to an id's current version.
    static String pointerTo(String id) {
        return CURRENT + id;
    }

    /// Whether the record could be read; one that could not changes nothing.
    boolean apply(byte @Nullable [] key, byte @Nullable [] value) {
        try {
            String name = topic.keys().deserializer().deserialize(topic.name(), key);
            E entry = topic.values().deserializer().deserialize(topic.name(), value);
            return name != null && (name.startsWith(CURRENT) ? point(name, entry) : put(name, entry));
        } catch (SerializationException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private boolean point(String name, @Nullable E entry) {
        Sha256 to = entry == null ? null : pointer.apply(entry);
        shelf.point(name.substring(CURRENT.length()), to);
        return entry == null || to != null;
    }

    private boolean put(String name, @Nullable E entry) {
        V found = entry == null ? null : version.apply(entry);
        shelf.put(new Sha256(name), found);
        return entry == null || found != null;
    }
}

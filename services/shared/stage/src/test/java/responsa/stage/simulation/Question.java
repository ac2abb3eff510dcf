package responsa.stage.simulation;

import java.util.Random;

/// An input of the simulation, and what a model would make of it.
///
/// @param parts how many parts its work has
/// @param passes how many calls one part takes; all but the last one leave a memo
/// @param identity what it asks for; two inputs of a partition may ask for the same
/// @param dead whether its first part ends as a failure
/// @param together whether one call pays for all parts that are missing
record Question(int parts, int passes, String identity, boolean dead, boolean together) {

    static Question draw(Random random, boolean memos, int number) {
        String identity = "q" + (random.nextInt(6) == 0 ? random.nextInt(number + 1) : number);
        boolean dead = random.nextInt(12) == 0;
        return memos
                ? new Question(1, 1 + random.nextInt(3), identity, dead, false)
                : new Question(1 + random.nextInt(4), 1, identity, dead, random.nextBoolean());
    }
}

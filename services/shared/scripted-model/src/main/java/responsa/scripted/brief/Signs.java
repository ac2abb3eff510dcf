package responsa.scripted.brief;

import java.util.regex.Pattern;

/// Signs in the words of a request. Few and coarse: they make a stand-in's decisions plausible, no more.
final class Signs {
    /// Characters of a request that are read.
    private static final int READ = 2_000;
    /// What is quoted is material: it says nothing of what is wanted.
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”");
    private static final Pattern HARM = anyOf(
            "afraid",
            "threat\\w*",
            "poison\\w*",
            "bomb",
            "weapons?",
            "explosives?",
            "kill (?:him|her|them)",
            "hurt (?:him|her|them|someone)",
            "steal",
            "stalk\\w*",
            "forge",
            "hack",
            "bypass",
            "exploit\\w*",
            "without (?:the|an) alarm",
            "past (?:your|the) (?:gate|guard)",
            "walks? home",
            "follow (?:him|her)",
            "launder\\w*",
            "phishing",
            "ransom\\w*",
            "malware",
            "forget your rules",
            "ignore (?:all|your|the|previous)",
            "rules are suspended");
    private static final Pattern HAND_OUT = anyOf(
            "(?:tell|send|give|read|show) me (?:her|his|their|the) (?:names?|loans?|address|number|text|whole)",
            "which books has (?:he|she)",
            "was (?:he|she)",
            "(?:type|write) out",
            "whole (?:first )?(?:chapter|book|text)",
            "has a hold",
            "who has borrowed",
            "has (?:he|she) borrowed",
            "home address",
            "until i have all");
    private static final Pattern TWO_SIDED = anyOf(
            "should i (?:take|buy|do|see)",
            "which \\w+ should i",
            "will i win",
            "which of the (?:two|three)",
            "how much of it",
            "can i get rid of",
            "myself tonight",
            "hand in",
            "write it so",
            "is it on the shelf",
            "right now",
            "copy protection",
            "find out who",
            "the point of anything",
            "not mine",
            "i am (?:ten|nine|eight|eleven)",
            "diagnos\\w*",
            "dosage",
            "dose",
            "invest\\w*",
            "suicid\\w*",
            "self-harm",
            "lawsuit",
            "sue");
    private static final Pattern ORDINARY = anyOf(
            "which (?:of your )?books",
            "do you have",
            "good books",
            "difference between",
            "summari[sz]e",
            "what is",
            "what are",
            "what does",
            "explain",
            "recommend\\w*",
            "how do i (?:see|clean|remove|shoot|find)",
            "novels?",
            "story",
            "poem",
            "for a class",
            "translate",
            "sonnet",
            "history of",
            "borrowed myself",
            "arguments");

    private final String request;

    private Signs(String request) {
        this.request = request;
    }

    static Signs of(String request) {
        String read = request.substring(0, Math.min(READ, request.length()));
        return new Signs(QUOTED.matcher(read).replaceAll(" "));
    }

    /// That somebody could be harmed, a rule is to be talked away, or something about somebody else, or somebody's work
    /// as a whole, is to be handed out.
    boolean warn() {
        return HARM.matcher(request).find() || HAND_OUT.matcher(request).find();
    }

    /// That a personal decision is wanted, or a thing with two sides.
    boolean areTwoSided() {
        return TWO_SIDED.matcher(request).find();
    }

    /// That somebody wants to learn, choose or make something ordinary.
    boolean areOrdinary() {
        return ORDINARY.matcher(request).find();
    }

    private static Pattern anyOf(String... alternatives) {
        return Pattern.compile("\\b(?:" + String.join("|", alternatives) + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}

package responsa.scripted.drafter;

import java.util.List;

/// The sentences of a response. Each has at most one place, for words of the prompt.
final class ResponsePhrases {
    static final List<String> OPENINGS = List.of(
            "Gladly. Here is what helps most with %s.",
            "Here is a way into %s that works for most people.",
            "On %s, these points matter most.",
            "There are a few good places to begin with %s.",
            "A short answer on %s first, and then the reasons.");

    static final List<String> SAFE_OPENINGS = List.of(
            "There is a good part of %s that we can go through here.",
            "Here is what is generally true of %s, and it already helps a good deal.",
            "Let us begin with the part of %s that is safe to say in general.",
            "A general picture of %s is easy to give, so I start there.");

    static final List<String> LEFT_OUT = List.of(
            "I leave out the part of %s that depends on your case; somebody who can look at it can help there.",
            "What I left out is the step in %s that could do harm; a professional can tell you what is possible.",
            "I leave out what only somebody on the spot can decide about %s, and would ask there next.");

    static final List<String> REFUSALS = List.of(
            "I can't help with %s.",
            "I won't help with %s, since somebody else would have to pay for it.",
            "I can't give out anything on %s.",
            "I can't do that when it comes to %s.");

    static final List<String> OFFERS = List.of(
            "If you like, I can explain the rules that apply, or look for another way to reach what you are after.",
            "I am happy to help with a different side of it, for example by finding good reading on the subject.",
            "The staff at the desk can tell you what is possible, and I can help you to prepare that talk.",
            "Tell me what you need it for, and I will gladly look for a way that is fair to everybody.");

    static final List<String> ALTERNATIVES = List.of(
            "There may be a published overview that answers the fair part of the question.",
            "A person who works there can say which steps are open to you.",
            "Sometimes it helps to ask those who are concerned directly.",
            "A general introduction to the subject is something that I can suggest at any time.",
            "If time presses, a telephone call is often faster than a letter.",
            "I can also help to put the question in a way that others can answer.",
            "It may be worth waiting a day and asking again with what you then know.",
            "Some of this is explained on public pages, in plain words.",
            "Where money is at stake, an advice centre is a good first address.",
            "Where somebody's safety is at stake, the emergency number comes first.",
            "If you tell me more about your aim, I may know a better way.",
            "There are groups that meet to talk about just such questions.");

    static final List<String> ADVICE = List.of(
            "Start with %s and write down what you already know.",
            "Compare two or three sources on %s before you settle on one.",
            "When it comes to %s, the simple way is usually the one that lasts.",
            "Look at %s from the end: what should be different afterwards?",
            "Keep what concerns %s apart from the rest, so that you can change one without the other.",
            "With %s, a small trial tells more than a long plan.",
            "Ask somebody who has dealt with %s before; most people like to be asked.",
            "Give %s a little time, since first impressions mislead.",
            "If %s turns out to be harder than it looks, do the middle part first.",
            "Note the date and the place whenever %s comes up, and patterns will show.",
            "There are introductions that treat %s on a few pages, and they are a fair beginning.",
            "For %s, examples are worth more than definitions.",
            "Be wary of advice on %s that promises a result by tomorrow.",
            "Half of the work on %s is to say clearly what you do not want.",
            "People who know %s well often disagree, and it pays to read both sides.",
            "A list for %s helps as soon as there are more than three things to keep in mind.",
            "Do not spend money on %s before you have tried what is free.",
            "Talk %s through with a friend; saying it aloud shows the gaps.",
            "Good light, a table and half an hour are enough to begin with %s.",
            "If you get stuck with %s, go back to the last point that was clear.",
            "Pictures of %s can help where words run out.",
            "Remember that %s has a history, and that older books explain it well.",
            "Decide beforehand how much %s may cost you in time.",
            "Once %s is done, write one sentence on what you would do differently.");

    private ResponsePhrases() {}
}

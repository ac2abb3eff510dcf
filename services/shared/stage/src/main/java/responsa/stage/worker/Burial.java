package responsa.stage.worker;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import responsa.stage.ledger.Part;
import responsa.stage.work.Answer;
import responsa.stage.work.FailedPart;

/// What becomes of a part without a result: the dead letter first, then the failure that stands for it in the output
/// (R3). What is too large for either goes without what it carries.
///
/// Threads: blocks until both are acknowledged.
record Burial<I, O, M>(Desk<I, O, M> desk, Tenure<I, O> tenure, Taken<I, O> input) {

    void bury(Part part, Answer.Dead<O> dead) throws InterruptedException {
        if (dead.cause().technical()) {
            try {
                deadLetter(part, dead, input.record().value());
            } catch (TooLargeException withItsHeaders) {
                orElse(() -> deadLetter(part, dead, null));
            }
            desk.meters().buried();
        }
        try {
            failure(part, dead, input.value());
        } catch (TooLargeException withWhatItCarries) {
            orElse(() -> failure(part, dead, null));
        }
    }

    private void deadLetter(Part part, Answer.Dead<O> dead, byte @Nullable [] bytes)
            throws InterruptedException, TooLargeException {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                desk.deadLetters(),
                null,
                input.record().key(),
                bytes,
                Letterhead.ofDeadLetter(input, part, dead.cause(), dead.detail()));
        desk.publisher().publish(letter, tenure::isCancelled, metadata -> {});
    }

    private void failure(Part part, Answer.Dead<O> dead, @Nullable I value)
            throws InterruptedException, TooLargeException {
        FailedPart<I> failed = new FailedPart<>(
                value, input.caseHeader(), part.index(), part.count(), dead.cause(), dead.detail(), dead.tries());
        desk.sendAnswer(tenure, input, part, desk.definition().work().failed(failed), dead.cause());
    }

    private static void orElse(Bare bare) throws InterruptedException {
        try {
            bare.send();
        } catch (TooLargeException impossible) {
            throw new IllegalStateException("a record that carries nothing is too large", impossible);
        }
    }

    private interface Bare {
        void send() throws InterruptedException, TooLargeException;
    }
}

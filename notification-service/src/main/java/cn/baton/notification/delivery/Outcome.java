package cn.baton.notification.delivery;

/** How an attempt ended. */
sealed interface Outcome {

    /** The mail server said that it has the mail. */
    record Taken() implements Outcome {}

    /** The mail server surely has not got it; another attempt may end otherwise. */
    record Failed(String reason) implements Outcome {}

    /** Neither has it got it, nor would it ever: the address is at fault. */
    record Refused(String reason) implements Outcome {}

    /** All of the mail went out, and no answer came back. */
    record Unanswered(String reason) implements Outcome {}

    /** The letter was revoked before it was sent. */
    record Withdrawn() implements Outcome {}
}

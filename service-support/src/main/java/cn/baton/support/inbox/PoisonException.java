package cn.baton.support.inbox;

/** A message that can have no effect, however often it is tried; thrown by handlers too, with the reason for operators. */
public class PoisonException extends RuntimeException {

    public PoisonException(String reason) {
        super(reason);
    }

    PoisonException(String reason, Throwable cause) {
        super(reason, cause);
    }
}

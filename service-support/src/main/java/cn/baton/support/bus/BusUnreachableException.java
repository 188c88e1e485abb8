package cn.baton.support.bus;

/** No broker answers, or not in time. It passes. */
public class BusUnreachableException extends RuntimeException {

    BusUnreachableException(Throwable cause) {
        super("The event bus does not answer: " + cause, cause);
    }
}

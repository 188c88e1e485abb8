package cn.baton.local.stack;

/** The stack did not come up; whatever had been started has been stopped again. The message is for people. */
public class StackStartException extends Exception {

    private static final long serialVersionUID = 1L;

    public StackStartException(String message) {
        super(message);
    }

    public StackStartException(String message, Throwable cause) {
        super(message, cause);
    }
}

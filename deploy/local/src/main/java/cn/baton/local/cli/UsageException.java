package cn.baton.local.cli;

/** A command line that cannot be understood. The message is for people. */
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}

package cn.baton.embedded;

/** A server did not come up. The message names the server and ends with the last lines of its log, if it has one. */
public class ServerStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServerStartException(String message) {
        super(message);
    }

    public ServerStartException(String message, Throwable cause) {
        super(message, cause);
    }
}

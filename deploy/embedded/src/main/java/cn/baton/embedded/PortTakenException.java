package cn.baton.embedded;

/** Somebody else listens on the port that a server was told to use. Nothing has been started. */
public final class PortTakenException extends ServerStartException {

    private static final long serialVersionUID = 1L;

    private final int port;
    private final String wantedBy;

    public PortTakenException(int port, String wantedBy) {
        super("Port " + port + " is taken, and " + wantedBy
                + " needs it. Stop whatever listens there or choose another port.");
        this.port = port;
        this.wantedBy = wantedBy;
    }

    public int port() {
        return port;
    }

    /** The server that could not get the port, in words for people. */
    public String wantedBy() {
        return wantedBy;
    }
}

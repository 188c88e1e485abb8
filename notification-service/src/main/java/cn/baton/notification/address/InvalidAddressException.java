package cn.baton.notification.address;

/** No mail can be sent to it. The message does not repeat it: addresses belong into no log. */
public class InvalidAddressException extends IllegalArgumentException {

    private final Flaw flaw;

    /** What is wrong with it. */
    public enum Flaw {
        FORM,
        LOCAL_PART,
        DOMAIN,
        LENGTH
    }

    InvalidAddressException(Flaw flaw) {
        super("not an address that mail can be sent to: " + flaw);
        this.flaw = flaw;
    }

    public Flaw flaw() {
        return flaw;
    }
}

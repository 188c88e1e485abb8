package cn.baton.notification.address;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that a mail can be sent to over SMTP without extensions: a bare {@code local@domain}.
 *
 * <p>The local part is plain ASCII (RFC 5322 dot-atom, 64 characters at most): what it means is the recipient's server's
 * business, so that nothing in it may be changed or guessed. The domain has a dot, is no IP address, and may be an
 * international one: it is converted for sending (IDNA, STD 3), and refused where converting it would change which
 * domain is meant (ß becomes ss). At most 254 characters as sent. Quoted local parts, comments, display names, IP
 * literals and trailing dots are refused, and so is everything that could end a line of SMTP.
 */
public final class EmailAddress {

    private static final int MAX_LOCAL = 64;
    private static final int MAX_LENGTH = 254;
    private static final int MAX_DOMAIN = 253;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    /** Such as 192.168.1.1, or whatever else has no top level domain. */
    private static final Pattern NUMERIC_END = Pattern.compile(".*\\.[0-9]+");

    private final String entered;
    private final String sent;

    private EmailAddress(String entered, String sent) {
        this.entered = entered;
        this.sent = sent;
    }

    /** @throws InvalidAddressException when no mail could be sent there */
    public static EmailAddress parse(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0 || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidAddressException(InvalidAddressException.Flaw.FORM);
        }
        String local = text.substring(0, at);
        if (local.length() > MAX_LOCAL || !LOCAL.matcher(local).matches()) {
            throw new InvalidAddressException(InvalidAddressException.Flaw.LOCAL_PART);
        }
        String sent = local + "@" + asciiDomain(text.substring(at + 1));
        if (sent.length() > MAX_LENGTH) {
            throw new InvalidAddressException(InvalidAddressException.Flaw.LENGTH);
        }
        return new EmailAddress(text, sent);
    }

    private static String asciiDomain(String domain) {
        if (!domain.contains(".") || domain.endsWith(".") || domain.startsWith(".")) {
            throw new InvalidAddressException(InvalidAddressException.Flaw.DOMAIN);
        }
        String ascii;
        try {
            ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException noName) {
            throw new InvalidAddressException(InvalidAddressException.Flaw.DOMAIN);
        }
        boolean same = ascii.equalsIgnoreCase(domain)
                || IDN.toUnicode(ascii, IDN.USE_STD3_ASCII_RULES).equals(domain.toLowerCase(Locale.ROOT));
        if (!same || ascii.length() > MAX_DOMAIN || NUMERIC_END.matcher(ascii).matches()) {
            throw new InvalidAddressException(InvalidAddressException.Flaw.DOMAIN);
        }
        return ascii;
    }

    /** As SMTP and mail headers take it: ASCII, with a converted domain. */
    public String sent() {
        return sent;
    }

    /** As it was entered. */
    @Override
    public String toString() {
        return entered;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress address && address.sent.equals(sent);
    }

    @Override
    public int hashCode() {
        return sent.hashCode();
    }
}

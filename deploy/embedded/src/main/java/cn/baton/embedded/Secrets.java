package cn.baton.embedded;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords that are made when they are needed and written down nowhere. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private Secrets() {}

    /** 192 random bits in an alphabet that needs no quoting in SQL, URLs or shells. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

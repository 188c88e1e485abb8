package cn.baton.support.paging;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Cursors as clients see them: opaque, and signed, so that one that was changed or made up is known. */
final class CursorSeal {

    private static final String ALGORITHM = "HmacSHA256";

    /** Of the 32 bytes of the signature; 128 bits cannot be guessed. */
    private static final int SIGNATURE = 16;

    private static final int MAX_LENGTH = 4_000;

    private final SecretKeySpec key;

    CursorSeal(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    String seal(Cursor cursor) {
        byte[] content = cursor.toBytes();
        byte[] sealed = ByteBuffer.allocate(SIGNATURE + content.length)
                .put(signature(content))
                .put(content)
                .array();
        return encode(sealed);
    }

    private static String encode(byte[] sealed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** 400 on what did not come from {@link #seal} under the same key. */
    Cursor open(String text) {
        if (text.length() > MAX_LENGTH) {
            throw Cursor.unusable();
        }
        byte[] sealed = decode(text);
        if (sealed.length < SIGNATURE) {
            throw Cursor.unusable();
        }
        byte[] content = Arrays.copyOfRange(sealed, SIGNATURE, sealed.length);
        if (!MessageDigest.isEqual(signature(content), Arrays.copyOf(sealed, SIGNATURE))) {
            throw Cursor.unusable();
        }
        return Cursor.of(ByteBuffer.wrap(content));
    }

    private byte[] decode(String text) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(text);
            // The decoder passes by padding, and bits of the last character that stand for nothing.
            if (!encode(sealed).equals(text)) {
                throw Cursor.unusable();
            }
            return sealed;
        } catch (IllegalArgumentException broken) {
            throw Cursor.unusable();
        }
    }

    private byte[] signature(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}

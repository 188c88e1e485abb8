package cn.baton.notification.letter;

import java.util.UUID;

/** Where letters are posted; joins the caller's transaction, so that nothing is sent for a letter that was not issued. */
public interface Postbox {

    void post(UUID letterId, String email);

    /** Takes back what was not sent yet. */
    void withdraw(UUID letterId);
}

package cn.baton.notification.delivery;

import jakarta.mail.MessagingException;

/** The mail must not go out any more: the mail server was not given it. */
class WithdrawnException extends MessagingException {

    WithdrawnException() {
        super("withdrawn before DATA");
    }
}

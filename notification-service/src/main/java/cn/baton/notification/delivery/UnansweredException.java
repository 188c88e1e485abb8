package cn.baton.notification.delivery;

import jakarta.mail.MessagingException;

/** All of a mail went out and no answer came back: the mail server may have taken it. */
class UnansweredException extends MessagingException {

    UnansweredException(MessagingException cause) {
        super("不知邮件服务器是否已收下 Whether the mail server has the mail is not known: " + cause.getMessage(), cause);
    }
}

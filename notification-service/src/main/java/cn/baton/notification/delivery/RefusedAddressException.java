package cn.baton.notification.delivery;

import jakarta.mail.MessagingException;

/** Nothing will ever be delivered to this address. */
class RefusedAddressException extends MessagingException {

    RefusedAddressException(String message) {
        super(message);
    }
}

package cn.baton.notification.letter;

import java.time.LocalDate;

/** A letter as it goes out by mail. */
public record LetterMail(String number, String subject, LocalDate replyDueOn, byte[] pdf) {}

package cn.baton.notification.letter;

/** A letter's document under its number. */
public record SignedDocument(String number, String mediaType, String sha256, byte[] content) {}

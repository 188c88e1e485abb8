package cn.baton.notification.document;

/** A document as it was made. */
public record StoredDocument(String mediaType, String sha256, byte[] content) {}

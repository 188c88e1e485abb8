package cn.baton.notification.document;

import java.net.URI;

/**
 * A font that letters may be set in.
 *
 * @param family the name that the layout knows it by
 */
record FontFile(String family, URI location) {}

package cn.baton.demo;

import java.net.URI;

/**
 * Where the suite answers: the services' base addresses without a path, and the page of the mailbox that letters arrive
 * in.
 */
public record Endpoints(URI projects, URI issues, URI notifications, URI scoring, URI mailbox) {}

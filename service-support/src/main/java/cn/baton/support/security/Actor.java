package cn.baton.support.security;

/**
 * Who stands behind an event: unit and role, never a person, since events leave the suite.
 *
 * @param unit organisation code of the unit, or the service itself for timers and consumers
 * @param role the role in which it acted
 */
public record Actor(String unit, String role) {}

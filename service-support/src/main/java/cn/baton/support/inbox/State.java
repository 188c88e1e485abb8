package cn.baton.support.inbox;

import cn.baton.support.event.Thing;

/**
 * Which state of what an event tells.
 *
 * @param thing what the payload describes, which need not be the aggregate
 * @param version of the aggregate, as the payload has it
 */
public record State(Thing thing, long version) {}

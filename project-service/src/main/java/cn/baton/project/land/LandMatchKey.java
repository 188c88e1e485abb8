package cn.baton.project.land;

import java.util.UUID;

/** What a match ties together: read before anything is locked, since it never changes. */
record LandMatchKey(UUID demandId, UUID parcelId, UUID projectId) {}

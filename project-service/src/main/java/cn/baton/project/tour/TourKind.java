package cn.baton.project.tour;

/** What kind of event: 观摩, 集中签约, 集中开工, 集中投产. */
public enum TourKind {
    TOUR,
    SIGNING_CEREMONY,
    GROUNDBREAKING_CEREMONY,
    COMMISSIONING_CEREMONY
}

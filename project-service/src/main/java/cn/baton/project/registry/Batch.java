package cn.baton.project.registry;

/** The three batches of 三个一批: 签约一批, 开工一批, 投产一批. */
public enum Batch {
    SIGNING,
    GROUNDBREAKING,
    COMMISSIONING
}

package cn.baton.project.land;

import java.util.Arrays;
import java.util.List;

/**
 * What a parcel may be used for (用地性质), by the classes of GB 50137-2011; M0 is the city's own class for new kinds of
 * industry.
 *
 * <p>M0 新型产业, M1 一类工业 (no nuisance), M2 二类工业 (some), M3 三类工业 (severe), W1 to W3 一至三类物流仓储 (likewise), B1 商业,
 * B2 商务, A3 教育科研, R 居住, S 交通设施, U 公用设施.
 */
public enum Zoning {
    M0('M', 0),
    M1('M', 1),
    M2('M', 2),
    M3('M', 3),
    W1('W', 1),
    W2('W', 2),
    W3('W', 3),
    B1('B', 1),
    B2('B', 2),
    A3('A', 3),
    R('R', 0),
    S('S', 0),
    U('U', 0);

    private final char family;
    private final int nuisance;

    Zoning(char family, int nuisance) {
        this.family = family;
        this.nuisance = nuisance;
    }

    /** Whether land of this class takes a use of the other: its own, and for industry and storage any of less nuisance. */
    boolean takes(Zoning use) {
        return this == use || (isGraded() && family == use.family && nuisance > use.nuisance);
    }

    /** The classes of land that take this use. */
    List<Zoning> hosts() {
        return Arrays.stream(values()).filter(land -> land.takes(this)).toList();
    }

    private boolean isGraded() {
        return family == 'M' || family == 'W';
    }
}

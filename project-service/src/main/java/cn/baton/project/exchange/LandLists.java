package cn.baton.project.exchange;

import cn.baton.project.land.LandDemandState;
import cn.baton.project.land.LandDemandView;
import cn.baton.project.land.LandMatchState;
import cn.baton.project.land.ParcelState;
import cn.baton.project.land.ParcelStatus;
import cn.baton.project.land.ParcelView;
import cn.baton.project.registry.GeoPoint;
import cn.baton.support.sheet.SheetColumn;
import cn.baton.support.sheet.SheetColumn.Type;
import cn.baton.support.sheet.SheetUnit;

import java.math.BigDecimal;
import java.util.Map;

/** Lists of the land supermarket, to be read and not to be imported again. */
public final class LandLists {

    public static final ListLayout<ParcelView> PARCELS = ListLayout.<ParcelView>of(
                    "land-parcels", "地块", ParcelView::allottedTo)
            .with("宗地编号", Type.CODE, parcel -> parcel.details().number())
            .with("地块名称", Type.TEXT, parcel -> parcel.details().name())
            .with(ProjectLists.AREA, parcel -> parcel.details().areaCode())
            .with("管理单位", Type.CODE, parcel -> parcel.details().ownerUnit())
            .with(mu("面积"), parcel -> parcel.details().size())
            .choice(
                    "土地类型",
                    Map.of(ParcelStatus.RESERVE, "收储", ParcelStatus.IDLE, "闲置", ParcelStatus.STANDARD, "标准地"),
                    parcel -> parcel.details().status())
            .with("用地性质", Type.CODE, parcel -> parcel.details().zoning())
            .with(money("起始价"), parcel -> parcel.details().reservePrice())
            .with(
                    "最低投资强度(万元/亩)",
                    Type.NUMBER,
                    parcel -> parcel.details().constraints().minInvestmentIntensity())
            .with("最低容积率", Type.NUMBER, parcel -> parcel.details().constraints().minPlotRatio())
            .with(
                    "最高年能耗(吨标准煤)",
                    Type.NUMBER,
                    parcel -> parcel.details().constraints().maxEnergyUse())
            .with(
                    "最高年排放量(吨)",
                    Type.NUMBER,
                    parcel -> parcel.details().constraints().maxEmissions())
            .with("准入行业", Type.LIST, parcel -> parcel.details().constraints().industries())
            .with("可供日期", Type.DATE, parcel -> parcel.details().constraints().availableFrom())
            .with("经度", Type.NUMBER, parcel -> coordinate(parcel.details().location(), 0))
            .with("纬度", Type.NUMBER, parcel -> coordinate(parcel.details().location(), 1))
            .choice(
                    "状态",
                    Map.of(ParcelState.AVAILABLE, "在架", ParcelState.ALLOTTED, "已配置", ParcelState.WITHDRAWN, "下架"),
                    ParcelView::state)
            .with("原因", Type.TEXT, ParcelView::stateReason)
            .with("配置项目系统编号", Type.CODE, ParcelView::allottedTo)
            .ofProject(
                    SheetColumn.of("allottedTo", "配置项目", Type.TEXT),
                    project -> project.details().name())
            .with("上架日期", Type.DATE, ParcelView::listedAt);

    public static final ListLayout<LandDemandView> DEMANDS = ListLayout.<LandDemandView>of(
                    "land-demands", "用地需求", LandDemandView::projectId)
            .projectNamed()
            .ofProject(ProjectLists.AREA, project -> project.details().areaCode())
            .with(mu("最小面积"), demand -> demand.details().sizeFrom())
            .with(mu("最大面积"), demand -> demand.details().sizeTo())
            .with("用地性质", Type.CODE, demand -> demand.details().zoning())
            .with(
                    SheetColumn.of("preferredAreas", "意向区域", Type.LIST),
                    demand -> demand.details().preferredAreas())
            .with("需用日期", Type.DATE, demand -> demand.details().needBy())
            .with("行业代码", Type.CODE, demand -> demand.details().industryCode())
            .with("投资强度(万元/亩)", Type.NUMBER, demand -> demand.details().investmentIntensity())
            .with("容积率", Type.NUMBER, demand -> demand.details().plotRatio())
            .with("年能耗(吨标准煤)", Type.NUMBER, demand -> demand.details().energyUse())
            .with("年排放量(吨)", Type.NUMBER, demand -> demand.details().emissions())
            .with("优先级", Type.WHOLE_NUMBER, demand -> demand.details().priority())
            .choice(
                    "状态",
                    Map.of(
                            LandDemandState.OPEN, "待匹配",
                            LandDemandState.MATCHED, "已匹配",
                            LandDemandState.WITHDRAWN, "已撤回"),
                    LandDemandView::state)
            .with("原因", Type.TEXT, LandDemandView::stateReason)
            .with("登记日期", Type.DATE, LandDemandView::registeredAt);

    public static final ListLayout<MatchedParcel> MATCHES = ListLayout.<MatchedParcel>of(
                    "land-matches", "供需匹配", line -> line.match().projectId())
            .projectNamed()
            .with(
                    "宗地编号",
                    Type.CODE,
                    line -> line.parcel() == null ? null : line.parcel().number())
            .with(
                    "地块名称",
                    Type.TEXT,
                    line -> line.parcel() == null ? null : line.parcel().name())
            .with("地块系统编号", Type.CODE, line -> line.match().parcelId())
            .with("需求系统编号", Type.CODE, line -> line.match().demandId())
            .with("得分", Type.WHOLE_NUMBER, line -> line.match().score())
            .with(
                    "评分说明",
                    Type.LIST,
                    line -> line.match().reasons().stream()
                            .map(reason -> "%s（%d/%d）".formatted(reason.chinese(), reason.points(), reason.maximum()))
                            .toList())
            .choice(
                    "状态",
                    Map.of(
                            LandMatchState.PROPOSED, "已推荐",
                            LandMatchState.ACCEPTED, "已接受",
                            LandMatchState.DECLINED, "已谢绝",
                            LandMatchState.WITHDRAWN, "已撤回",
                            LandMatchState.SUPERSEDED, "已失效",
                            LandMatchState.RELEASED, "已释放"),
                    line -> line.match().state())
            .with("原因", Type.TEXT, line -> line.match().reason())
            .with("推荐人", Type.CODE, line -> line.match().proposedBy())
            .with("推荐单位", Type.CODE, line -> line.match().proposedByUnit())
            .with("推荐日期", Type.DATE, line -> line.match().proposedAt())
            .with("办理日期", Type.DATE, line -> line.match().decidedAt());

    private LandLists() {}

    private static SheetColumn mu(String header) {
        return SheetColumn.of(header, header, Type.NUMBER).in(SheetUnit.MU);
    }

    private static SheetColumn money(String header) {
        return SheetColumn.of(header, header, Type.NUMBER).in(SheetUnit.TEN_THOUSAND_YUAN);
    }

    private static BigDecimal coordinate(GeoPoint point, int index) {
        return point == null ? null : point.coordinates().get(index);
    }
}

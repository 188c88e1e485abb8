package cn.baton.project.exchange;

import cn.baton.support.sheet.SheetColumn;
import cn.baton.support.sheet.SheetColumn.Type;
import cn.baton.support.sheet.SheetUnit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The columns of a sheet of projects, by the path of the field in {@code details}. A new field is a line here: template,
 * import and export follow.
 */
final class ProjectColumns {

    static final String ID = "id";
    static final String LONGITUDE = "location.longitude";
    static final String LATITUDE = "location.latitude";
    static final String CAPACITIES = "capacities";
    static final String STAGE = "stage";
    static final String EVIDENCE = "courseEvidence";

    static final List<SheetColumn> DETAILS = List.of(
            SheetColumn.of("name", "项目名称", Type.TEXT).needed().or("名称", "项目名").note("项目全称，200 字以内", "年产9000吨核苷项目"),
            SheetColumn.of("nationalCode", "国家代码", Type.CODE)
                    .or("国家项目代码", "项目代码", "全国统一项目代码")
                    .note("全国统一的投资项目代码，唯一；已有此代码的项目将被更新", "2306-411082-04-01-123456"),
            SheetColumn.of("externalId", "外部编号", Type.CODE)
                    .or("项目编号", "本单位编号", "台账编号")
                    .note("本单位系统或台账中的编号，唯一；没有国家代码时按此编号更新", "XC-2023-017"),
            SheetColumn.of("areaCode", "区划", Type.CODE)
                    .or("县区", "县(市、区)", "县市区", "所属县区", "区划代码", "所在县区")
                    .note("县（市、区）名称或 6 位区划代码", "长葛市"),
            SheetColumn.of("responsibleUnit", "责任单位", Type.CODE).or("责任单位代码").note("责任单位的代码", "411082-GXJ"),
            SheetColumn.of("leadDepartment", "牵头部门", Type.CODE)
                    .or("牵头单位", "牵头部门代码")
                    .note("牵头部门的代码", "411000-GXJ"),
            SheetColumn.of("owner.name", "项目单位", Type.TEXT)
                    .or("项目单位名称", "建设单位", "企业名称", "投资主体", "业主单位")
                    .note("投资建设项目的企业", "圣戈班"),
            SheetColumn.of("owner.creditCode", "统一社会信用代码", Type.CODE)
                    .or("信用代码", "社会信用代码", "项目单位统一社会信用代码")
                    .note("18 位，含校验位", "91350100M000100Y43"),
            SheetColumn.of("owner.foreignInvested", "外资", Type.YES_NO)
                    .or("是否外资", "外资企业", "项目单位外资")
                    .note("是否外商投资企业", "是"),
            SheetColumn.of("governmentInvested", "政府投资", Type.YES_NO)
                    .or("是否政府投资", "政府投资项目")
                    .note("政府投资项目可不经签约直接开工", "否"),
            SheetColumn.of("field", "领域", Type.CODE).or("七大领域", "所属领域").note("七大领域之一", "先进制造业"),
            SheetColumn.of("industryCode", "行业代码", Type.CODE)
                    .or("国民经济行业代码", "行业")
                    .note("GB/T 4754-2017，一个字母加 2 至 4 位数字", "C3825"),
            SheetColumn.of("cluster", "产业集群", Type.CODE).or("十大产业集群", "所属集群").note("产业集群名称", "新材料"),
            SheetColumn.of("chain", "产业链", Type.CODE).or("重点产业链", "所属产业链").note("产业链名称", "超硬材料"),
            SheetColumn.of("chainRole", "延补强链", Type.CODE).or("链条作用", "延链补链强链").note("延链、补链或强链", "强链"),
            SheetColumn.of("tags", "标签", Type.LIST).or("项目标签").note("多项用顿号分隔", "新基建、战新"),
            SheetColumn.of("description", "建设内容", Type.TEXT)
                    .or("主要建设内容", "建设内容及规模", "建设规模及内容")
                    .note("4000 字以内", "金刚石材料"),
            SheetColumn.of("totalInvestment", "总投资", Type.NUMBER)
                    .in(SheetUnit.TEN_THOUSAND_YUAN)
                    .or("投资总额", "计划总投资", "总投资额")
                    .note("最多两位小数；表头写“亿元”时自动换算", "1200000"),
            SheetColumn.of("landArea", "用地", Type.NUMBER)
                    .in(SheetUnit.MU)
                    .or("用地面积", "占地", "占地面积")
                    .note("表头写“公顷”时自动换算", "1500"),
            SheetColumn.of("durationYears", "工期", Type.NUMBER)
                    .in(SheetUnit.YEARS)
                    .or("建设工期", "建设周期")
                    .note("年数，最多两位小数", "2.5"),
            SheetColumn.of("expectedOutputValue", "预期产值", Type.NUMBER)
                    .in(SheetUnit.TEN_THOUSAND_YUAN)
                    .or("预计产值", "年产值", "预计年产值")
                    .note("达产后每年的产值", "5000000"),
            SheetColumn.of(CAPACITIES, "产能", Type.TEXT)
                    .or("年产能", "设计产能")
                    .note("每项依次写产品、每年数量、单位，用空格分开；多项用分号分隔", "微粉 9000 吨；金刚石 2 亿克拉"),
            SheetColumn.of(LONGITUDE, "经度", Type.NUMBER).note("WGS 84，度；与纬度一起填写", "113.85"),
            SheetColumn.of(LATITUDE, "纬度", Type.NUMBER).note("WGS 84，度；与经度一起填写", "34.03"),
            SheetColumn.of("plannedSigningOn", "计划签约", Type.DATE)
                    .or("计划签约时间", "计划签约日期")
                    .note("计划签约的日期", "2026-09-30"),
            SheetColumn.of("agreedStartOn", "约定开工", Type.DATE)
                    .or("约定开工时间", "约定开工日期")
                    .note("签约时约定的开工日期", "2026-12-31"),
            SheetColumn.of("plannedStartOn", "计划开工", Type.DATE)
                    .or("计划开工时间", "计划开工日期", "拟开工时间")
                    .note("计划开工的日期", "2026-12-31"),
            SheetColumn.of("plannedCompletionOn", "计划竣工", Type.DATE)
                    .or("计划竣工时间", "计划竣工日期", "拟竣工时间")
                    .note("计划竣工的日期", "2027-12-31"),
            SheetColumn.of("plannedCommissioningOn", "计划投产", Type.DATE)
                    .or("计划投产时间", "计划投产日期", "拟投产时间")
                    .note("计划投产的日期", "2028-03-31"),
            SheetColumn.of("mainProjectId", "主项目系统编号", Type.CODE).note("链上项目所属主项目的系统编号", ""),
            SheetColumn.of(ID, "系统编号", Type.CODE).note("导出的文件修改后再导入时保留；新项目留空", ""));

    /** How far the project has come. An import catches up with it by the steps of the course, see {@link ImportedCourse}. */
    private static final List<SheetColumn> COURSE = List.of(
            SheetColumn.of(STAGE, "项目阶段", Type.CHOICE)
                    .or("当前阶段", "所处阶段")
                    .options(stages())
                    .note("历史项目移交用，限市级管理员：比已登记的靠后时，按下列日期逐步推进；暂停、移出在系统中办理", "开工"),
            SheetColumn.of("reservedOn", "入库日期", Type.DATE).or("储备日期", "实际入库日期").note("推进时填写；未经储备的留空", "2026-02-10"),
            SheetColumn.of("signedOn", "签约日期", Type.DATE)
                    .or("实际签约日期", "实际签约时间")
                    .note("推进到签约及以后时填写；政府投资项目可留空", "2026-03-01"),
            SheetColumn.of("startedOn", "开工日期", Type.DATE)
                    .or("实际开工日期", "实际开工时间")
                    .note("推进到开工及以后时填写", "2026-06-30"),
            SheetColumn.of("completedOn", "竣工日期", Type.DATE)
                    .or("实际竣工日期", "实际竣工时间")
                    .note("推进到竣工及以后时填写", ""),
            SheetColumn.of("commissionedOn", "投产日期", Type.DATE)
                    .or("实际投产日期", "实际投产时间")
                    .note("推进到投产及以后时填写", ""),
            SheetColumn.of("atCapacityOn", "达效日期", Type.DATE)
                    .or("实际达效日期", "实际达效时间")
                    .note("推进到达效时填写", ""));

    /** What bears out the steps that an import takes; each is kept with its own when it is exported. */
    private static final SheetColumn COURSE_EVIDENCE =
            SheetColumn.of(EVIDENCE, "佐证", Type.TEXT).or("佐证材料", "阶段佐证").note("推进项目阶段时填写，作为每一步的佐证名称", "历史台账移交");

    private ProjectColumns() {}

    /** In the order of an export. */
    static List<SheetColumn> all() {
        return Stream.concat(DETAILS.stream(), COURSE.stream()).toList();
    }

    /** What an import reads. */
    static List<SheetColumn> importable() {
        return Stream.concat(all().stream(), Stream.of(COURSE_EVIDENCE)).toList();
    }

    static boolean isOfCourse(SheetColumn column) {
        return COURSE.contains(column);
    }

    /** Whether it is no detail of the project that a sheet can overwrite. */
    static boolean isOfCourse(String name) {
        return name.equals(EVIDENCE)
                || COURSE.stream().anyMatch(column -> column.name().equals(name));
    }

    static Map<String, String> stages() {
        Map<String, String> stages = new LinkedHashMap<>();
        stages.put("谋划", "PLANNED");
        stages.put("储备", "RESERVED");
        stages.put("签约", "SIGNED");
        stages.put("开工", "STARTED");
        stages.put("竣工", "COMPLETED");
        stages.put("投产", "COMMISSIONED");
        stages.put("达效", "AT_CAPACITY");
        stages.put("暂停", "SUSPENDED");
        stages.put("移出", "REMOVED");
        return stages;
    }
}

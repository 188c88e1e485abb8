package cn.baton.project.config;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Head of the OpenAPI document. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Baton project-service",
                        version = "1",
                        description =
                                "The registry of key projects 重点项目登记. Money is in 万元 (10 000 CNY) with at most 2 decimals, land in 亩.",
                        contact = @Contact(name = "Baton", url = "https://baton.example")),
        servers = @Server(url = "/", description = "This service"),
        tags = {
            @Tag(name = "projects", description = "Projects and their stages"),
            @Tag(name = "permits", description = "Permits against what was promised 审批手续"),
            @Tag(name = "milestones", description = "Milestones and the time between them 里程碑节点"),
            @Tag(
                    name = "responsibilities",
                    description = "Who answers for a project: leaders, staff and task forces 责任分包"),
            @Tag(name = "plans", description = "Annual plans and the investment plans that issue them 年度计划与投资计划"),
            @Tag(name = "progress", description = "Progress reports and the lights that follow from them 月度进度与亮灯"),
            @Tag(name = "pipeline", description = "Planned projects, and candidates for the city key projects 谋划储备"),
            @Tag(name = "attachments", description = "Files of a project, evidence among them 附件"),
            @Tag(name = "stats", description = "Figures that equal the lists they sum 统计"),
            @Tag(name = "sessions", description = "Sessions of the three batches and who took part 三个一批"),
            @Tag(name = "programmes", description = "Programmes and their projects 专项工程"),
            @Tag(name = "factors", description = "What projects wait for 要素保障"),
            @Tag(name = "land", description = "Land on offer, demand, matches and targets 土地超市"),
            @Tag(name = "honours", description = "Honours of projects 荣誉"),
            @Tag(name = "tours", description = "Observation tours and ceremonies 观摩与集中开工"),
            @Tag(name = "surveys", description = "Visits to enterprises and their satisfaction 企业走访与满意度"),
            @Tag(name = "macro-indicators", description = "Figures from other sources 宏观指标"),
            @Tag(name = "codelists", description = "Codes that may be used 代码表"),
            @Tag(name = "imports", description = "Spreadsheets and packages that come in 导入"),
            @Tag(name = "exports", description = "Spreadsheets and packages that go out 导出"),
            @Tag(name = "stream", description = "The registry as it changes 实时")
        })
public class ProjectApi extends Application {}

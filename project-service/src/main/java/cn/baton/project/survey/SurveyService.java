package cn.baton.project.survey;

import cn.baton.project.codelist.CodeList;
import cn.baton.project.codelist.CodeLists;
import cn.baton.project.config.AsOf;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.project.survey.SurveyRepository.Sum;
import cn.baton.project.survey.messaging.SurveyEvents;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Use cases of surveys. */
@ApplicationScoped
public class SurveyService {

    private static final int DIGITS = 4;

    /** The project may have moved out of the sight of the unit that visited it. */
    private static final Caller SERVICE = Caller.service("project-service");

    private final SurveyRepository surveys;
    private final CodeLists codes;
    private final Projects projects;
    private final SurveyEvents events;
    private final Verbs<Survey, SurveyView> verbs;
    private final Clock clock;

    @Inject
    SurveyService(
            SurveyRepository surveys,
            CodeLists codes,
            Projects projects,
            SurveyEvents events,
            Journal journal,
            Clock clock) {
        this.surveys = surveys;
        this.codes = codes;
        this.projects = projects;
        this.events = events;
        this.verbs = journal.verbs(
                "survey", Survey::id, Survey::view, LocalizedText.of("没有此走访记录", "There is no such survey"));
        this.clock = clock;
    }

    @Transactional
    public SurveyView record(RecordSurvey told, Caller caller) {
        ProjectView project = told.projectId() == null ? null : projects.touch("projectId", told.projectId(), caller);
        Survey survey = Survey.record(told, project, caller.unit(), clock);
        if (project == null) {
            codes.require(CodeList.AREAS, "areaCode", told.areaCode());
            requireMayVisit(told.areaCode(), caller);
        }
        if (surveys.isRecorded(survey)) {
            throw ProblemException.conflict(LocalizedText.of(
                    "同一走访记录已登记；若另有受访人作出相同评价，请在意见中注明",
                    "The same survey is recorded already; if somebody else answered the same, say so in the comment"));
        }
        surveys.persist(survey);
        return verbs.create(
                survey,
                "record",
                caller,
                (now, by) -> events.surveyed(now, project == null ? now.version() : project.version(), by));
    }

    @Transactional
    public SurveyView withdraw(UUID id, ExpectedVersion expectedVersion, String reason, Caller caller) {
        Survey survey = require(id, caller);
        survey.requireOwnedBy(caller);
        ProjectView project = survey.projectId() == null ? null : projects.touchToSettle(survey.projectId(), SERVICE);
        return verbs.change(
                survey,
                expectedVersion,
                "withdraw",
                caller,
                each -> each.withdraw(reason, clock),
                (now, by) -> events.withdrawn(now, project == null ? now.version() : project.version(), by));
    }

    @Transactional
    public SurveyView get(UUID id, Caller caller) {
        return require(id, caller).view();
    }

    @Transactional
    public Page<SurveyView> list(SurveyQuery query, PageRequest page, Caller caller) {
        AsOf asOf = AsOf.of(query.asOf(), clock);
        return surveys.list(query, asOf, caller.scope(), page).map(survey -> survey.view(asOf));
    }

    @Transactional
    public SatisfactionReport satisfaction(SurveyQuery query, Caller caller) {
        AsOf asOf = AsOf.of(query.asOf(), clock);
        List<Sum> sums = surveys.sums(query, asOf, caller.scope());
        List<Satisfaction> groups = sums.stream()
                .map(sum -> new Satisfaction(
                        sum.areaCode(), sum.month().toString(), sum.answers(), average(sum.scores(), sum.answers())))
                .toList();
        long scores = sums.stream().mapToLong(Sum::scores).sum();
        long answers = sums.stream().mapToLong(Sum::answers).sum();
        return new SatisfactionReport(asOf.date(), groups, answers, average(scores, answers));
    }

    @Transactional
    public Page<HistoryEntry> history(UUID id, PageRequest page, Caller caller) {
        return verbs.history(require(id, caller).id(), page);
    }

    /** Inspectors visit whom they like; what they find is theirs to see. */
    private static void requireMayVisit(String areaCode, Caller caller) {
        if (!caller.has(Roles.INSPECTOR)) {
            caller.requireInScope(areaCode, caller.unit());
        }
    }

    private static BigDecimal average(long scores, long answers) {
        return answers == 0
                ? null
                : BigDecimal.valueOf(scores).divide(BigDecimal.valueOf(answers), DIGITS, RoundingMode.HALF_UP);
    }

    private Survey require(UUID id, Caller caller) {
        return verbs.require(surveys.findInScope(id, caller.scope()));
    }
}

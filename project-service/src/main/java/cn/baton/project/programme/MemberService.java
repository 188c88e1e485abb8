package cn.baton.project.programme;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Who is in a programme. */
@ApplicationScoped
public class MemberService {

    private static final Caller SERVICE = Caller.service("project-service");

    private final ProgrammeService programmes;
    private final MemberRepository members;
    private final Projects projects;
    private final Verbs<Member, MemberView> verbs;
    private final Clock clock;

    @Inject
    MemberService(
            ProgrammeService programmes, MemberRepository members, Projects projects, Journal journal, Clock clock) {
        this.programmes = programmes;
        this.members = members;
        this.projects = projects;
        this.verbs = journal.verbs(
                "programme-member", Member::id, this::view, LocalizedText.of("没有此列入记录", "There is no such membership"));
        this.clock = clock;
    }

    @Transactional
    public MemberView add(String code, AddMember command, Caller caller) {
        programmes.require(code);
        ProjectView project = projects.touch("projectId", command.projectId(), caller);
        if (members.programmesOf(project.id()).contains(code)) {
            throw ProblemException.conflict(LocalizedText.of("该项目已在此专项内", "The project is in this programme already"));
        }
        Member member = Member.add(code, command, clock);
        members.persist(member);
        mark(project.id(), caller);
        return verbs.create(member, "add", caller);
    }

    @Transactional
    public MemberView remove(
            String code, UUID id, ExpectedVersion expectedVersion, RemoveMember command, Caller caller) {
        Member member = require(code, id);
        projects.touchToSettle(member.projectId(), caller);
        return verbs.change(member, expectedVersion, "remove", caller, each -> {
            each.remove(command, clock);
            mark(each.projectId(), caller);
        });
    }

    @Transactional
    public MemberView get(String code, UUID id, Caller caller) {
        Member member = require(code, id);
        return member.view(projects.require(member.projectId(), caller));
    }

    @Transactional
    public Page<MemberView> list(String code, MemberQuery query, PageRequest page, Caller caller) {
        programmes.require(code);
        AsOf asOf = AsOf.of(query.asOf(), clock);
        Page<Member> found = members.list(code, query, asOf, caller.scope(), page);
        Map<UUID, ProjectView> known =
                projects.known(found.items().stream().map(Member::projectId).toList(), asOf.until());
        return found.map(member -> member.view(known.get(member.projectId()), asOf));
    }

    @Transactional
    public ProgrammeStats stats(String code, LocalDate asOf, Caller caller) {
        programmes.require(code);
        return members.stats(code, AsOf.of(asOf, clock), caller.scope());
    }

    @Transactional
    public Page<HistoryEntry> history(String code, UUID id, PageRequest page, Caller caller) {
        return verbs.history(get(code, id, caller).id(), page);
    }

    private MemberView view(Member member) {
        return member.view(projects.require(member.projectId(), SERVICE));
    }

    private void mark(UUID project, Caller caller) {
        projects.setProgrammes(project, members.programmesOf(project), caller);
    }

    private Member require(String code, UUID id) {
        return verbs.require(members.in(code, id));
    }
}

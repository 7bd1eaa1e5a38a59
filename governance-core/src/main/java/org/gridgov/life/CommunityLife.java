package org.gridgov.life;

import java.time.Instant;
import java.util.List;
import org.gridgov.journal.Entry;
import org.gridgov.journal.Event;
import org.gridgov.journal.Fold;
import org.gridgov.journal.Journal;
import org.gridgov.lists.ListBook;
import org.gridgov.lists.ListEvent;
import org.gridgov.lists.promise.PromiseBook;
import org.gridgov.lists.promise.PromiseEvent;
import org.gridgov.mechanism.claiming.agreement.ClaimBook;
import org.gridgov.mechanism.claiming.agreement.ClaimEvent;
import org.gridgov.mechanism.consultation.MeetingBook;
import org.gridgov.mechanism.consultation.MeetingEvent;
import org.gridgov.mechanism.rotation.RotationBook;
import org.gridgov.mechanism.rotation.RotationEvent;
import org.gridgov.organisation.alliance.AllianceBook;
import org.gridgov.organisation.alliance.AllianceEvent;
import org.gridgov.organisation.overlay.MandateBook;
import org.gridgov.organisation.overlay.MandateEvent;
import org.gridgov.project.ProjectBook;
import org.gridgov.project.ProjectEvent;
import org.gridgov.volunteers.VolunteerBook;
import org.gridgov.volunteers.VolunteerEvent;

/**
 * Where everything stands that people have agreed on so far (运转状态): one book for each mechanism.
 *
 * <p>Changed by events alone. Not thread-safe: a {@link Journal} keeps it, and callers read it through
 * {@link Journal#read}.
 *
 * <pre>{@code
 * Journal<CommunityLife> journal = Journal.open(store, CommunityLife.fold(settings));
 * Receipt receipt = journal.submit(command, life -> life.lists().raise(need));
 * }</pre>
 *
 * <p>Source: three lists and three mechanisms, seed paragraphs 2 and 3.
 */
public final class CommunityLife {
    private final ListBook lists = new ListBook();
    private final PromiseBook promises = new PromiseBook();
    private final AllianceBook alliance = new AllianceBook();
    private final MandateBook mandates = new MandateBook();
    private final ClaimBook claims;
    private final MeetingBook meetings;
    private final RotationBook rotation = new RotationBook();
    private final VolunteerBook volunteers = new VolunteerBook();
    private final ProjectBook projects = new ProjectBook();

    private CommunityLife(LifeSettings settings) {
        claims = new ClaimBook(settings.claims());
        meetings = new MeetingBook(settings.consultation());
    }

    /**
     * How the state follows from a journal.
     *
     * @param settings what the community set; a change of settings changes no past decision, only what is still open
     * @return the fold
     */
    public static Fold<CommunityLife> fold(LifeSettings settings) {
        return new Fold<>() {
            @Override
            public CommunityLife empty() {
                return new CommunityLife(settings);
            }

            @Override
            public void apply(CommunityLife state, Entry entry) {
                entry.events().forEach(event -> state.apply(entry.at(), event));
            }
        };
    }

    /** {@return the families of events that a journal of a community's life holds} */
    public static List<Class<? extends Event>> families() {
        return List.of(
                ListEvent.class,
                PromiseEvent.class,
                AllianceEvent.class,
                MandateEvent.class,
                ClaimEvent.class,
                MeetingEvent.class,
                RotationEvent.class,
                VolunteerEvent.class,
                ProjectEvent.class);
    }

    void apply(Instant at, Event event) {
        if (event instanceof ListEvent happened) {
            lists.apply(at, happened);
        } else if (event instanceof PromiseEvent happened) {
            promises.apply(at, happened);
        } else if (event instanceof AllianceEvent happened) {
            alliance.apply(at, happened);
        } else if (event instanceof MandateEvent happened) {
            mandates.apply(at, happened);
        } else if (event instanceof ClaimEvent happened) {
            claims.apply(at, happened);
        } else if (event instanceof MeetingEvent happened) {
            meetings.apply(at, happened);
        } else if (event instanceof RotationEvent happened) {
            rotation.apply(at, happened);
        } else if (event instanceof VolunteerEvent happened) {
            volunteers.apply(at, happened);
        } else if (event instanceof ProjectEvent happened) {
            projects.apply(at, happened);
        } else {
            throw new IllegalArgumentException(
                    "An event must be of one of the families of a community's life, but is a "
                            + event.getClass().getSimpleName());
        }
    }

    /** {@return needs, resources and services} */
    public ListBook lists() {
        return lists;
    }

    /** {@return who leads on a need, and what was answered and escalated} */
    public PromiseBook promises() {
        return promises;
    }

    /** {@return the alliance of partners} */
    public AllianceBook alliance() {
        return alliance;
    }

    /** {@return the mandates of functional branches} */
    public MandateBook mandates() {
        return mandates;
    }

    /** {@return two-way claiming} */
    public ClaimBook claims() {
        return claims;
    }

    /** {@return joint consultation} */
    public MeetingBook meetings() {
        return meetings;
    }

    /** {@return the rotating lead} */
    public RotationBook rotation() {
        return rotation;
    }

    /** {@return volunteers, invitations and records} */
    public VolunteerBook volunteers() {
        return volunteers;
    }

    /** {@return public-good projects} */
    public ProjectBook projects() {
        return projects;
    }
}

package io.apiledger.workflow;

import static java.util.Objects.requireNonNull;

import io.apiledger.driver.files.FileStamp;
import io.apiledger.engine.publication.Publication;
import io.apiledger.engine.publication.Refusal;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.Problem;
import io.apiledger.model.finding.UsageException;
import io.apiledger.model.publication.Request;
import io.apiledger.model.publication.Response;
import io.apiledger.model.report.Verdict;
import java.time.Instant;
import java.util.List;

/**
 * A publication that is made again when what it was made of has changed, and answers meanwhile. One
 * that cannot be made leaves the last good one in place. Safe for use by several threads.
 *
 * <pre>{@code
 * LivePublication ledger = LivePublication.open(Environment.in(folder));
 * Response response = ledger.answer(new Request("GET", "/apis/ledger/orders", headers::get));
 * ledger.refresh();   // from time to time, on any thread
 * }</pre>
 */
public final class LivePublication {
  private final Environment environment;
  private volatile State state;
  private FileStamp seen;

  private LivePublication(Environment environment, State state) {
    this.environment = environment;
    this.state = state;
    this.seen = state.stamp();
  }

  /**
   * Makes the first publication.
   *
   * @throws UsageException if the configuration is wrong
   * @throws InputException if a source or a document cannot be read
   */
  public static LivePublication open(Environment environment) {
    return new LivePublication(environment, State.of(environment));
  }

  /** Answers a request with what is published now. */
  public Response answer(Request request) {
    State now = state;
    return now.publication().answer(request, now.trouble());
  }

  /**
   * What a server answers where it does not ask a publication, in the form of every refusal.
   *
   * @param title what HTTP calls the status
   * @param detail why, and what to do
   */
  public static Response refusal(int status, String title, String detail) {
    return Refusal.of(status, title, detail);
  }

  /** What is published, in a sentence. */
  public String summary() {
    return state.summary();
  }

  /** Why the publication is not the newest; empty where it is. */
  public String trouble() {
    return state.trouble();
  }

  /**
   * Looks whether the inputs on this machine have changed, and if so and they have come to rest,
   * makes the publication again. Files that are being written are left until the next call.
   */
  public synchronized Refresh refresh() {
    State now = state;
    FileStamp stamp = now.stamp().again();
    boolean resting = stamp.isSameAs(seen);
    seen = stamp;
    if (stamp.isSameAs(now.stamp()) || !resting) {
      return Refresh.UNCHANGED;
    }
    try {
      state = State.of(environment);
      seen = state.stamp();
      return Refresh.REBUILT;
    } catch (InputException e) {
      state = now.keptFor(stamp, told(e.findings()));
    } catch (UsageException e) {
      state = now.keptFor(stamp, told(e));
    }
    return Refresh.FAILED;
  }

  private static String told(List<Finding> findings) {
    Finding first = findings.get(0);
    return first.rule()
        + " "
        + first.subject().text()
        + ": expected "
        + first.expected()
        + "; found "
        + first.found();
  }

  private static String told(UsageException e) {
    Problem first = e.problems().get(0);
    String at = first.at() == null ? "" : first.at().display() + ": ";
    return at + "expected " + first.expected() + "; found " + first.found();
  }

  /** What came of a look at the inputs. */
  public enum Refresh {
    UNCHANGED,
    REBUILT,
    /** The last good publication stays; {@link LivePublication#trouble} says why. */
    FAILED
  }

  private record State(Publication publication, String summary, FileStamp stamp, String trouble) {
    State {
      requireNonNull(publication, "publication");
      requireNonNull(summary, "summary");
      requireNonNull(stamp, "stamp");
      requireNonNull(trouble, "trouble");
    }

    static State of(Environment environment) {
      Instant start = Instant.now();
      Published published = Published.of(environment);
      List<Finding> unreadable =
          published.findings().stream()
              .filter(finding -> Verdict.of(List.of(finding), null) == Verdict.UNREADABLE)
              .toList();
      if (!unreadable.isEmpty()) {
        throw new InputException(unreadable);
      }
      return new State(
          published.publication(),
          PublishWorkflow.summary(published),
          FileStamp.of(published.inputs(), start),
          "");
    }

    State keptFor(FileStamp newer, String why) {
      return new State(publication, summary, newer, why);
    }
  }
}

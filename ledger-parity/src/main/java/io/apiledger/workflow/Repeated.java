package io.apiledger.workflow;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Elements that are computed each time somebody goes through them, so that nobody holds them. Going
 * through with {@link #forEach} needs no memory; an iterator collects them first.
 */
final class Repeated<T> implements Iterable<T> {
  private final Computation<T> computation;

  Repeated(Computation<T> computation) {
    this.computation = computation;
  }

  @Override
  public void forEach(Consumer<? super T> each) {
    computation.run(each);
  }

  @Override
  public Iterator<T> iterator() {
    List<T> all = new ArrayList<>();
    computation.run(all::add);
    return all.iterator();
  }

  /** Something that hands out elements one after the other. */
  interface Computation<T> {
    void run(Consumer<? super T> each);
  }
}

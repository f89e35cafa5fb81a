package io.apiledger.driver.scan.jaxrs;

import io.apiledger.driver.scan.java.DeclaredType;
import java.util.List;

/**
 * What the alternatives of a sub-resource have in common under one path.
 *
 * @param method stands for all of them
 * @param all of each alternative that has it
 */
record ResourceMember(ResourceMethod method, List<Of> all) {
  /** A method of a type. */
  record Of(Bound type, ResourceMethod method) {}

  ResourceMember {
    all = List.copyOf(all);
  }

  /** The class that answers: of several, the type that declares what stands for them. */
  DeclaredType resource() {
    Of first = all.get(0);
    return method.equals(first.method()) ? first.type().type() : method.body().type();
  }
}

package shop;

interface Paths {
  String ORDERS = "/orders";
  String ONE = "/{id:\\d+}";
}

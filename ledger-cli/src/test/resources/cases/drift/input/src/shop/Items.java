package shop;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Items {
  @RequestMapping("/items/{id}")
  Item item(@PathVariable String id) { return null; }

  @GetMapping("/Stock")
  Stock stock() { return null; }

  @PostMapping("/exports")
  void export() {}
}

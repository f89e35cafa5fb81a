package shop;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders")
class Orders {
  @GetMapping
  Page<Order> list() { return null; }

  @GetMapping("/{id}")
  Order one(@PathVariable String id) { return null; }

  @GetMapping("/{id}/lines/")
  List<Line> lines(@PathVariable String id) { return null; }

  @PutMapping("/{id}")
  Order replace(@PathVariable String id, @RequestBody Draft draft) { return null; }

  @DeleteMapping("/{id}")
  void cancel(@PathVariable String id) {}

  @Hidden
  @PostMapping("/reindex")
  void reindex() {}
}

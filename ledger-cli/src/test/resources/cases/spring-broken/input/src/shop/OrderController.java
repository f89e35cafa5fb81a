package shop;

import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping(Paths.ORDERS)
class OrderController {
  @GetMapping(Paths.ONE)
  Order one(@PathVariable String id) { return null; }

  @PostMapping
  Order create(@RequestBody Draft draft) { return null; }

  @GetMapping("${export.path}")
  byte[] export() { return null; }
}

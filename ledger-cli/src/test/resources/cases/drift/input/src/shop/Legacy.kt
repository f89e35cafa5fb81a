package shop

@RestController
class Legacy {
  @GetMapping("/legacy")
  fun legacy() = 1
}

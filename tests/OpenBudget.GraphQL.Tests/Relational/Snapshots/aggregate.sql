-- { books { aggregate { count counted { price } sum { price } average { price(unit: CENT) } min { price } max { price } } } }

SELECT count(*), count(t0."PriceCents"), sum(t0."PriceCents"), min(t0."PriceCents"), max(t0."PriceCents")
FROM "Books" t0

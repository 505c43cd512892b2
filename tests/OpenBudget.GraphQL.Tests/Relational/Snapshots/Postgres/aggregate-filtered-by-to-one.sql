-- { books(where: { author: { country: { eq: "中国" } } }) { totalCount aggregate { sum { price } } } }

SELECT count(*), sum(t0."PriceCents")
FROM "Books" t0
JOIN "Authors" t1 ON t1."Id" = t0."AuthorId"
WHERE t1."Country" = $1

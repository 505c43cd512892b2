-- { author(country: "中国") { books(first: 2, where: { year: { gt: 1900 } }, order: { year: DESC }) { nodes { title } } } }

SELECT t0."Id"
FROM "Authors" t0
WHERE t0."Country" = ?1
LIMIT 2

SELECT t0."Title", ?1
FROM "Books" t0
WHERE t0."AuthorId" = ?1 AND t0."Year" > ?2
ORDER BY t0."Year" DESC, t0."Id"
LIMIT ?3

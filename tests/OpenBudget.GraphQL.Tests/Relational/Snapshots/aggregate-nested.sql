-- { authors { nodes { books(where: { year: { gt: 1900 } }) { aggregate { count average { price } } } } } }

SELECT t0."Id"
FROM "Authors" t0
ORDER BY t0."Id"
LIMIT ?1

SELECT t0."AuthorId", count(*), sum(t0."PriceCents"), count(t0."PriceCents")
FROM "Books" t0
WHERE t0."AuthorId" IN (SELECT value FROM json_each(?1)) AND t0."Year" > ?2
GROUP BY t0."AuthorId"

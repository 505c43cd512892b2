-- { books(where: { author: { name: { eq: "鲁迅" } } }) { totalCount } }

SELECT 0, count(*)
FROM "Books" t2
JOIN "Authors" t3 ON t3."Id" = t2."AuthorId"
WHERE t3."Name" = $1

/** The tabs of a first visit. The browser test runs each of them and wants data without errors. */
export const examples = [
  `# OpenBudget: what departments of a Chinese government
# publish of their budgets (部门预算), as data.
#
# Run: the pink button, or Ctrl+Enter.
# All fields: the book on the left, or Ctrl+Space.
# Amounts are in 万元 (10 000 yuan).

query Welcome {
  departments {
    nodes {
      name
      budgets {
        nodes {
          year
          totalExpenditure
        }
      }
    }
  }
}
`,
  `# The five largest projects of a year, and the lines
# of the document that say so.

query LargestProjects($year: Int! = 2021) {
  projects(first: 5, where: { year: { eq: $year } }, order: [{ amount: DESC }]) {
    totalCount
    nodes {
      name
      amount
      source {
        document {
          title
        }
        lineStart
        lineEnd
      }
    }
  }
}
`,
  `# What projects promise: performance indicators (绩效指标)
# with their targets.

query Promises {
  projects(first: 3) {
    nodes {
      year
      name
      indicators(first: 3) {
        nodes {
          kind
          name
          target {
            published
          }
        }
      }
    }
  }
}
`,
];
